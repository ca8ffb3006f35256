"""Alongside: one source for a training manual, its workbook, its handouts and its facilitator's guide."""
