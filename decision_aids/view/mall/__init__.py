"""The certificate's template as a form to write in: fields, the coach, what a caseworker will see."""
