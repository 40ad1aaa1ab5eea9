"""What a person can do and ask: one function a deed or question. It takes a session and never commits."""
