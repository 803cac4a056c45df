"""How updates reach the handlers, and how none is lost: by polling or by webhook."""
