"""The demo region: invented people in Tomsk oblast's schools, made from fixtures/demo for a seed and a date.

Pure but for load.py: everything else makes rows in memory, the same ones for the same seed, date and instant.
No rule of the product is decided here, and nothing outside imports more than `load`.
"""
