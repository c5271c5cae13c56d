"""Training the small models of `riwaya.learned` on the corpus."""
