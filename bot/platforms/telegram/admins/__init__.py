"""What admins see and do in the chat."""
