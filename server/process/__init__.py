"""The process that answers: HTTP in a pool of threads, sockets on the event loop, start and stop. Nothing of schools in here."""
