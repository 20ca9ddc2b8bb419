"""Client of the Chengxin API in one file, for Python 3.9 or newer; the standard library is all that it needs.

    from chengxin import Client, verify_webhook
    client = Client("https://chengxin.example", "the organisation's token")
    for result in client.report([{"type": "order", "key": "o-1", "data": {...}}]):
        print(result["key"], result["status"])

What each call takes and answers stands on the server's page /api. Times are ISO 8601, money is a decimal string.
"""

import base64
import gzip
import hashlib
import hmac
import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request

BATCH = 1_000
"""The most items of one call."""

TOLERANCE = 300
"""Seconds after which a webhook is taken for a replay."""

_NEXT = re.compile(r'<([^>]+)>;\s*rel="next"')


class Problem(Exception):
    """A refusal (RFC 9457). `code` is stable and explained at /problems/<code>; `request` names the call in the server's log."""

    def __init__(self, status, code, title, detail, request, retry_after):
        super().__init__(" ".join(str(each) for each in (status, code, title, detail) if each))
        self.status, self.code, self.title, self.detail = status, code, title, detail
        self.request, self.retry_after = request, retry_after


class BadSignature(Exception):
    """A webhook that was not sent by the subscription's server, or is older than five minutes."""


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """A token is sent to the server that it is for, and nowhere else."""

    def redirect_request(self, *_):
        return None


class Client:
    """Calls one server with one organisation's token.

    A call that the server puts off (429, 503) or that gets no answer is sent again, at most `patience` seconds after the first time:
    reports and reads may be repeated without harm. A longer wait, such as that for a new day's quota, is left to the caller.
    """

    def __init__(self, url, token, timeout=60, patience=60):
        self._url = url.rstrip("/")
        self._token = token
        self._timeout = timeout
        self._patience = patience
        self._opener = urllib.request.build_opener(_NoRedirects)

    def report(self, items, receipts=None):
        """Reports facts and yields one result an item, in their order.

        `items` may be endless: they are sent in batches of 1,000. An item is {"type", "key", "data"}, and for a new version
        "supersedes" (the id of the version before) and "reason". A result has "key", "status" (created, duplicate or rejected), "id"
        and "problems". The receipt of each batch, which proves what was sent, is appended to the list `receipts`.
        """
        return self._reported(items, BATCH, receipts)

    def _reported(self, items, most, receipts):
        for batch in _batches(items, most):
            answer = self._call("POST", "/api/v1/reports", {"reports": batch})[0]
            if receipts is not None:
                receipts.append(answer["receipt"])
            yield from answer["results"]

    def withdraw(self, items, receipts=None):
        """Takes reports back: {"type", "key", "withdraws": id, "reason"}; yields one result an item, in their order.

        A review is removed only for a "ground" of its schema page; without one it is marked. A reason names nobody: of a record that was public everybody reads it. Receipts as
        of `report`.
        """
        return self._reported(items, 100, receipts)

    def match(self, items):
        """Finds the firms behind {"code"} or {"name"}; yields one result an item, in their order.

        Batches are small, since a platform's daily quota is used up a batch at a time.
        """
        for batch in _batches(items, 100):
            yield from self._call("POST", "/api/v1/match", {"items": batch})[0]["results"]

    def subject(self, code):
        """The public file of a firm by its unified social credit code; None where there is none."""
        return self._file("/api/v1/subjects/" + urllib.parse.quote(code, safe=""))

    def merchant(self, key):
        """The public file of one of the platform's own merchants by its own key; None where there is none."""
        return self._file("/api/v1/merchants/" + urllib.parse.quote(key, safe=""))

    def records(self, kind=None, since=None):
        """Yields the public records that the organisation may have."""
        asked = {name: value for name, value in (("kind", kind), ("since", since)) if value is not None}
        path = "/api/v1/records" + ("?" + urllib.parse.urlencode(asked) if asked else "")
        while path:
            page, path = self._call("GET", path)
            yield from page["records"]

    def events(self, after=0):
        """The next events after a position: (events, position). Keep the position, and ask again with it later."""
        page, following = self._call("GET", "/api/v1/events?after=%d" % int(after))
        position = urllib.parse.parse_qs(urllib.parse.urlsplit(following or "").query).get("after", [after])[0]
        return page, int(position)

    def _file(self, path):
        """The whole file; one of many records comes in pages."""
        try:
            file, following = self._call("GET", path)
            while following:
                page, following = self._call("GET", following)
                file["records"] += page["records"]
            return file
        except Problem as problem:
            if problem.status == 404:
                return None
            raise

    def _call(self, method, path, body=None):
        """The answer, and the path of the next page or None."""
        give_up = time.monotonic() + self._patience
        pause = 1.0
        while True:
            try:
                return self._once(method, path, body)
            except Problem as problem:
                wait = problem.retry_after or pause
                if problem.status not in (429, 503) or time.monotonic() + wait > give_up:
                    raise
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                wait = pause
                if time.monotonic() + wait > give_up:
                    raise
            time.sleep(wait)
            pause = min(pause * 2, 15.0)

    def _once(self, method, path, body):
        headers = {"Authorization": "Bearer " + self._token, "Accept-Encoding": "gzip"}
        content = None
        if body is not None:
            content = gzip.compress(json.dumps(body, ensure_ascii=False).encode("utf-8"))
            headers["Content-Type"] = "application/json"
            headers["Content-Encoding"] = "gzip"
        request = urllib.request.Request(self._url + path, content, headers, method=method)
        try:
            with self._opener.open(request, timeout=self._timeout) as answer:
                following = _NEXT.search(answer.headers.get("Link", ""))
                return json.loads(_text(answer)), following and _path(following.group(1))
        except urllib.error.HTTPError as refusal:
            with refusal:
                raise _problem(refusal) from None


def verify_webhook(headers, body, secret, now=None):
    """Returns the event of a webhook, or raises BadSignature.

    `headers` are those of the request, `body` its bytes as they came, `secret` the subscription's (two during a change: a list). The id
    of an event comes again when an answer got lost: keep the ids that were seen.
    """
    sent = {name.lower(): value for name, value in headers.items()}
    ident, stamp = sent.get("webhook-id", ""), sent.get("webhook-timestamp", "")
    if not re.fullmatch(r"[0-9]{1,12}", stamp) or abs((time.time() if now is None else now) - int(stamp)) > TOLERANCE:
        raise BadSignature("webhook-timestamp")
    signed = b".".join((ident.encode(), stamp.encode(), body))
    for each in [secret] if isinstance(secret, str) else secret:
        key = base64.b64decode(each[len("whsec_"):] if each.startswith("whsec_") else each)
        expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        for signature in sent.get("webhook-signature", "").split():
            if hmac.compare_digest(expected.encode(), signature.encode()):
                return json.loads(body)
    raise BadSignature("webhook-signature")


def _batches(items, most=BATCH):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == most:
            yield batch
            batch = []
    if batch:
        yield batch


def _path(link):
    """The server's own name for itself may be another than the one it was called by: a token is sent to the latter alone."""
    parts = urllib.parse.urlsplit(link)
    return urllib.parse.urlunsplit(("", "", parts.path, parts.query, ""))


def _text(answer):
    content = answer.read()
    return gzip.decompress(content) if answer.headers.get("Content-Encoding") == "gzip" else content


def _problem(refusal):
    try:
        told = json.loads(_text(refusal))
    except (ValueError, OSError):
        told = {}
    if not isinstance(told, dict):
        told = {}
    wait = refusal.headers.get("Retry-After", "")
    return Problem(
        refusal.code,
        told.get("code", ""),
        told.get("title", ""),
        told.get("detail", ""),
        refusal.headers.get("X-Request-Id", ""),
        int(wait) if wait.isdigit() else None,
    )
