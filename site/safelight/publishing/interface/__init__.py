"""The open interface: what is published, as JSON, for programs of other organisations. It only reads."""
