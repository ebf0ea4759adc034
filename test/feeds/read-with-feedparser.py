"""Reads the feeds that are named on standard input, one line each, and prints what feedparser makes of each as JSON.

JSON Feeds, which feedparser does not know, are read as what they are.
"""

import json
import sys
from calendar import timegm

import feedparser


def seconds(time):
    return None if time is None else timegm(time)


def read_xml(path):
    feed = feedparser.parse(path, sanitize_html=False)
    return {
        "broken": bool(feed.bozo),
        "title": feed.feed.get("title"),
        "id": feed.feed.get("id"),
        "updated": seconds(feed.feed.get("updated_parsed")),
        "items": [
            {
                "id": entry.get("id"),
                "title": entry.get("title"),
                "url": entry.get("link"),
                "published": seconds(entry.get("published_parsed")) if "published" in entry else None,
                "updated": seconds(entry.get("updated_parsed")) if "updated" in entry else None,
                "authors": [author["name"] for author in entry.get("authors", []) if author.get("name")],
                "content": entry["content"][0]["value"] if "content" in entry else None,
            }
            for entry in feed.entries
        ],
    }


for line in sys.stdin:
    print(json.dumps(read_xml(line.strip())))
