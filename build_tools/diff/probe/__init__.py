"""What one revision says of its aids. It runs with that revision's own code, in a process of its own.

Every revision answers with the probe it brings itself, so that the engine may be rebuilt inside. What stays
the same is what is asked and answered (`__main__`): a later revision may answer more, and must not mean
anything else by a word. The probe imports only the standard library, itself and `decision_aids`.
"""
