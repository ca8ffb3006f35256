"""Output formats. Each module here reads the model and the rich text, and none imports another."""
