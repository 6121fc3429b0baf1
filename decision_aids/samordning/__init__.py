"""Samordnad rehabilitering: does the case have what FK's coordination needs, and what must be ready first?"""
