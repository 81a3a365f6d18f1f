"""The embedded database lives exactly as long as somebody uses it, however its users and its own processes end."""

from __future__ import annotations

import signal
import subprocess
from typing import TYPE_CHECKING

import psutil

from server.database.embedded import ROOT, EmbeddedDatabase
from tests.database.conftest import Folder
from tests.waiting import eventually

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_made_answers_and_stops_with_its_only_user(folder: Folder) -> None:
    user = folder.enter()
    assert folder.answers()

    user.leave()

    assert not folder.answers()
    assert user.process.returncode == 0
    eventually(lambda: not folder.processes())


def test_rows_are_there_the_next_time(folder: Folder) -> None:
    first = folder.enter()
    folder.ask("CREATE TABLE kept AS SELECT 7 AS value")
    first.leave()

    folder.enter()

    assert folder.ask("SELECT value FROM kept") == 7


def test_the_last_of_several_users_stops_it(folder: Folder) -> None:
    first, second = folder.enter(), folder.enter()

    first.leave()
    assert folder.answers()

    second.leave()
    assert not folder.answers()


def test_users_that_enter_at_once_share_one_server(folder: Folder) -> None:
    users = folder.enter_at_once(3)

    assert all(user.entered() for user in users)
    main = [process for process in folder.processes() if process.ppid() not in {other.pid for other in folder.processes()}]
    assert [process.name() for process in main].count("postgres") == 1


def test_a_killed_user_does_not_stop_it_for_others_nor_keep_it_running(folder: Folder) -> None:
    killed, other = folder.enter(), folder.enter()

    killed.kill()
    assert folder.answers()

    other.leave()
    assert not folder.answers()


def test_it_stops_when_its_only_user_was_killed(folder: Folder) -> None:
    folder.enter().kill()

    eventually(lambda: not folder.processes())


def test_it_comes_back_when_its_main_process_is_killed_in_use(folder: Folder) -> None:
    folder.enter()
    folder.ask("CREATE TABLE kept AS SELECT 7 AS value")

    psutil.Process(folder.postmaster()).kill()

    eventually(folder.answers)
    assert folder.ask("SELECT value FROM kept") == 7


def test_it_starts_after_everything_was_killed_at_once(folder: Folder) -> None:
    user = folder.enter()
    folder.ask("CREATE TABLE kept AS SELECT 7 AS value")
    for process in folder.processes():
        process.kill()
    user.kill()
    eventually(lambda: not folder.processes())

    folder.enter()

    assert folder.ask("SELECT value FROM kept") == 7


def test_a_number_of_a_dead_main_process_that_is_somebody_elses_now_is_no_hindrance(folder: Folder) -> None:
    folder.enter().leave()
    stranger = subprocess.Popen(["cat"], stdin=subprocess.PIPE)
    lines = [str(stranger.pid), str(folder.cluster.data), "1700000000", "5432", str(folder.directory), "", "", "ready"]
    (folder.cluster.data / "postmaster.pid").write_text("\n".join(lines) + "\n")

    folder.enter()

    assert folder.answers()
    assert stranger.poll() is None
    stranger.communicate()


def test_a_watcher_that_was_killed_is_replaced_by_the_next_user(folder: Folder) -> None:
    first = folder.enter()
    watchers = [process for process in folder.processes() if process.name() != "postgres"]
    for process in watchers:
        process.send_signal(signal.SIGKILL)
    eventually(lambda: all(process not in folder.processes() for process in watchers))

    second = folder.enter()
    first.kill()
    second.kill()

    eventually(lambda: not folder.processes())


def test_one_that_refuses_a_connection_is_not_ended_for_it(folder: Folder) -> None:
    folder.enter()
    main = folder.postmaster()
    folder.ask("ALTER DATABASE postgres WITH ALLOW_CONNECTIONS false")

    folder.enter()

    assert folder.postmaster() == main
    assert folder.answers()


def test_a_long_path_gets_a_short_socket(tmp_path: Path) -> None:
    folder = Folder(tmp_path / ("long" * 30) / "postgres")

    user = folder.enter()

    assert folder.answers()
    user.leave()
    assert not folder.cluster.socket_directory.exists()


def test_a_path_with_quotes_and_spaces_works(tmp_path: Path) -> None:
    folder = Folder(tmp_path / 'Ivan\'s "own" файлы' / "postgres")

    user = folder.enter()

    assert folder.answers()
    user.leave()


def test_a_throwaway_folder_is_gone_afterwards(tmp_path: Path) -> None:
    database = EmbeddedDatabase(tmp_path / "postgres", throwaway=True)

    database.enter()
    assert Folder(tmp_path / "postgres").ask("SHOW fsync") == "off"
    database.leave()

    eventually(lambda: not database.directory.exists())


def test_settings_are_those_we_measured_with(folder: Folder) -> None:
    folder.enter()

    assert folder.ask("SHOW jit") == "off"
    assert folder.ask("SHOW fsync") == "on"
    assert folder.ask("SHOW listen_addresses") == ""
    assert folder.ask("SELECT upper('ёж')") == "ЁЖ"
    assert ROOT not in folder.directory.parents
