"""The composition root of the process: what answers HTTP, what answers sockets. The other file under server/ that may import `schema`."""

from __future__ import annotations

import os
from functools import partial

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.settings")

from django.core.wsgi import get_wsgi_application

wsgi = get_wsgi_application()

from django.conf import settings

from schema import warming
from schema.http.plain import PlainQuestions
from schema.root import schema
from schema.socket import GraphQLSocket, Operations
from server.journal import keeper
from server.live import process as live
from server.notifications import sender
from server.process.application import Process
from server.process.bridge import Bridge
from server.process.plainly import Plainly
from server.process.serving import follow_parent
from server.process.sockets import only_at
from server.urls import engine
from server.visits import recording as visits

# A pooler between this process and the database would give each statement another connection.
questions = PlainQuestions(schema._schema, engine) if engine is not None and settings.DATABASE_PREPARE else None  # noqa: SLF001 - no public door
plainly = None if questions is None else Plainly(questions, lines=settings.THREADS)
application = Process(
    http=Bridge(wsgi, threads=settings.THREADS, body_limit=settings.BODY_LIMIT, queue_limit=settings.QUEUE_LIMIT, plainly=plainly),
    websocket=only_at({"/graphql": GraphQLSocket.as_asgi(operations=Operations(schema, engine))}),
    on_start=[follow_parent, live.start, keeper.start, sender.start, visits.start, partial(warming.start, engine)],
    on_stop=[visits.stop, sender.stop, keeper.stop, live.stop],
)
