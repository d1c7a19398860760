"""What deploy/ holds fits what Bearings needs. None of it is started here: see tests/trial/."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from serve import alive, health
from tests.house.rooms import ORDER
from tests.house.source import ROOT

DEPLOY = ROOT / "deploy"
PROBES = ("startupProbe", "livenessProbe", "readinessProbe")


def read(name: str) -> str:
    """A file of deploy/."""
    return (DEPLOY / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    """What runs on one machine."""
    loaded: dict[str, Any] = yaml.safe_load(read("compose.yaml"))
    return loaded


@pytest.fixture(scope="module")
def pod() -> dict[str, Any]:
    """The one container of a pod."""
    for document in yaml.safe_load_all(read("kubernetes.yaml")):
        if document["kind"] == "Deployment":
            (container,) = document["spec"]["template"]["spec"]["containers"]
            return dict(container)
    raise AssertionError("no Deployment")


def copied() -> set[str]:
    """What the container has of the project."""
    lines = re.findall(r"^COPY (?!--from)(.*) \S+$", read("Containerfile"), re.MULTILINE)
    return {name for line in lines for name in line.split()}


def test_every_folder_that_runs_is_in_the_container() -> None:
    running = {f"{name}.py" if name == "app" else name for name in ORDER}
    assert running <= copied()


def test_what_is_copied_is_there() -> None:
    assert [name for name in copied() if not (ROOT / name).exists()] == []


def test_the_container_is_not_root_and_says_whether_it_lives() -> None:
    text = read("Containerfile")
    assert re.search(r"^USER \d{4,}:\d{4,}$", text, re.MULTILINE)
    assert f'"{alive.__name__}"' in text


def test_every_process_of_the_compose_file_stands_in_nginx(compose: dict[str, Any]) -> None:
    processes = [name for name in compose["services"] if name.startswith("bearings-")]
    assert len(processes) > 1
    assert re.findall(r"server (bearings-\d+):8501", read("nginx.conf")) == processes
    assert compose["services"]["nginx"]["depends_on"] == processes


@pytest.mark.parametrize("service", ["bearings-1", "bearings-2", "nginx"])
def test_no_process_of_the_compose_file_writes_or_gains_rights(
    compose: dict[str, Any], service: str
) -> None:
    told = compose["services"][service]
    assert told["read_only"] and told["cap_drop"] == ["ALL"]
    assert told["security_opt"] == ["no-new-privileges:true"]


def test_only_nginx_can_be_reached_from_outside(compose: dict[str, Any]) -> None:
    published = [name for name, told in compose["services"].items() if "ports" in told]
    assert published == ["nginx"]
    assert compose["networks"]["inside"]["internal"]


def test_a_pod_is_asked_at_addresses_that_there_are(pod: dict[str, Any]) -> None:
    addresses = {route.path for route in health.routes("")}
    assert {pod[probe]["httpGet"]["path"] for probe in PROBES} == addresses


def test_a_pod_neither_writes_nor_gains_rights(pod: dict[str, Any]) -> None:
    told = pod["securityContext"]
    assert told["readOnlyRootFilesystem"] and not told["allowPrivilegeEscalation"]


def test_no_proxy_of_ours_keeps_addresses(compose: dict[str, Any]) -> None:
    assert "access_log off;" in read("nginx.conf")
    assert 'enable-access-log: "false"' in read("kubernetes.yaml")


def test_a_server_that_is_not_there_does_not_live(tmp_path: Path) -> None:
    assert not alive.lives(1, "")
