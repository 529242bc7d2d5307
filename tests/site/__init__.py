"""A small site made of Post objects, without the converter. Every person, quotation and order in it is invented."""
