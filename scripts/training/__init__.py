"""Training the small models of `riwaya.weights` on the corpus."""
