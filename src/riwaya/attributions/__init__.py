"""3a. Who is speaking: every place where the text hands a statement to somebody other than its author.

`find` goes through the sentences; each construction of reporting has a module: `verbal` («قال X إن»), `adjuncts` («بحسب X»),
`nominal` («هناك من يقول»، «شهود: …»). `sources` reads a noun phrase as a source, `chains` puts sources in order and carries
them over, `contents` bounds what is reported, `stance` tells how.
"""

from riwaya.attributions.find import find_attributions

__all__ = ["find_attributions"]
