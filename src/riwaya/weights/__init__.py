"""Small models: logistic regressions over named features, with the weights that `./run train` gave them (`*.json`).

No stage of its own: `attributions` asks which words are cues, `learned` who fills a role and how sure a record is.
"""
