"""Hook of the build: put Vega, Vega-Lite and Vega-Embed into the package as one script, which the workbench draws charts with.

They come out of vl-convert, a library many times larger that nothing but `riwaya report` needs once the script is made.
"""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes the script before a build; an environment that only works in the tree and has no vl-convert goes without."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the script where it is not there yet, or was made by another vl-convert."""
        maker = _maker()
        if maker is None and version == "editable":
            return
        if maker is None:
            raise SystemExit("build: the script that draws charts is made with vl-convert-python, which is not installed here")
        target = Path(self.root) / "src" / "riwaya" / "web" / "static" / "vega.js"
        opening = f"// Vega, Vega-Lite and Vega-Embed (BSD-3-Clause) and what they are built of, as {maker} bundles them\n"
        if not target.exists() or not target.read_text("utf8").startswith(opening):
            from vl_convert import javascript_bundle

            target.write_text(opening + javascript_bundle(), "utf8")


def _maker() -> str | None:
    try:
        return f"vl-convert-python {version('vl-convert-python')}"
    except PackageNotFoundError:
        return None
