"""The words Riwaya knows, as YAML that readers of Arabic can review; `load` is the only reader of these files."""
