"""Benchmarks: measured side by side on the machine at hand, never as timed tests."""
