"""All permission rules: who the actor is and what each may see or do. No writes in here."""
