"""What is worked out once from the manual and shown in more than one form: sessions, the tour of the model."""
