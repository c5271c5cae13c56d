"""3a. Who is speaking: every place where the text hands a statement to somebody other than its author.

`find` goes through the sentences. What tells that somebody speaks is a verb («قال X إن»: `verbs`), something beside a clause
(«بحسب X»: `adjuncts`) or no verb at all («هناك من يقول», «شهود: …»: `verbless`). These ask who speaks (`speakers`), read noun
phrases as sources and put them in order (`sources`) and bound what is reported (`contents`); `stance` tells how it is told, and
`likely` adds the cues that only a model finds.
"""

from riwaya.attributions.find import find_attributions

__all__ = ["find_attributions"]
