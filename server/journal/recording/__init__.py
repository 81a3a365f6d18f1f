"""Recording a lesson: what is asked for, what stands there, what becomes of each cell, and writing it at once.

Read `entry` (the input), `outcome` (the answer), then actions.record_lesson, which goes through the other files in order.
"""
