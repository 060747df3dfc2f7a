"""Training of Byline's reader: from public questions and annotated news events to one quantised model file."""
