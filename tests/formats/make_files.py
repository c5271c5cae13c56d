"""Makes the files under `files/`, each by the program that makes such files in the world.

`python -m tests.formats.make_files` needs Chromium, an Arabic font, python-docx and warcio; the tests need none of them.
Dates are fixed where the program lets them be.
"""

import csv
import io
import json
import subprocess
import zipfile
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

from tests.formats.article import BODY, BYLINE, DATE_LINE, HARD, OUTLET, PARAGRAPHS, TEXT, TITLE

FILES = Path(__file__).with_name("files")
ADDRESS = "https://port-voice.example/news/road"
CHROMIUM = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")


def page(style="", body=None):
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        f'<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{TITLE}</title>'
        f'<meta property="og:site_name" content="{OUTLET}"><meta name="author" content="{BYLINE}">'
        f'<meta property="article:published_time" content="2023-09-07T09:30:00+03:00"><style>{style}</style></head>'
        f"<body>{body or f'<article><h1>{TITLE}</h1>{paragraphs}</article>'}</body></html>\n"
    )


def chromium(html, *options):
    """Show a page in Chromium, and have it print or draw it."""
    source = FILES / "source.html"
    source.write_text(html, "utf-8")
    subprocess.run([*CHROMIUM, *options, source.as_uri()], check=True, capture_output=True)
    source.unlink()


def pdf(name, html):
    chromium(html, "--no-pdf-header-footer", f"--print-to-pdf={FILES / name}")


def make_pages():
    (FILES / "article.txt").write_text(TEXT, "utf-8")
    (FILES / "page.html").write_text(page(), "utf-8")
    style = "body{font-family:'Noto Naskh Arabic';font-size:13pt}"
    printed = f"<p>{DATE_LINE}</p><h1>{TITLE}</h1>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    pdf("article.pdf", page(style, printed))
    pdf("hard.pdf", page(style, "".join(f"<p>{text}</p>" for text in HARD)))
    large = "body{font-family:'Noto Naskh Arabic';font-size:20px;margin:12px}h1{font-size:24px}"
    chromium(page(large), "--window-size=760,420", f"--screenshot={FILES / 'scan.png'}")
    picture = f'<img src="{(FILES / "scan.png").as_uri()}" style="width:100%">'
    pdf("scan.pdf", page("", picture))


def make_docx():
    from docx import Document

    document = Document()
    document.core_properties.author = BYLINE
    document.core_properties.title = TITLE
    document.core_properties.created = datetime(2023, 9, 7, 9, 30)
    document.add_heading(TITLE, 1)
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "المحتجزون", "40"  # those held: 40
    document.save(FILES / "article.docx")


def letter():
    """Return a letter with the article in it and a notice attached."""
    message = EmailMessage()
    message["From"] = f"{BYLINE} <salma@port-voice.example>"
    message["To"] = "desk@archive.example"
    message["Subject"] = TITLE
    message["Date"] = "Thu, 07 Sep 2023 09:30:00 +0300"
    message["Message-ID"] = "<1@port-voice.example>"
    message.set_content(BODY)
    message.add_attachment(TEXT.encode(), maintype="application", subtype="octet-stream", filename="بيان.txt")
    return message.as_bytes()


def make_warc():
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with (FILES / "crawl.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for address, kind, body in (
            (f"{ADDRESS}.png", "image/png", b"\x89PNG\r\n\x1a\n"),
            (ADDRESS, "text/html; charset=utf-8", page().encode()),
            ("https://port-voice.example/en", "text/html", b"<html><body><p>The ferry returned.</p></body></html>"),
        ):
            head = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            stated = {"WARC-Date": "2023-09-08T06:00:00Z"}
            writer.write_record(
                writer.create_warc_record(address, "response", io.BytesIO(body), http_headers=head, warc_headers_dict=stated)
            )
    with zipfile.ZipFile(FILES / "crawl.wacz", "w") as archive:
        archive.write(FILES / "crawl.warc.gz", "archive/data.warc.gz")
        archive.writestr("pages/pages.jsonl", json.dumps({"format": "json-pages-1.0", "id": "pages"}) + "\n")
        archive.writestr("datapackage.json", json.dumps({"profile": "data-package", "wacz_version": "1.1.1"}))


def make_telegram():
    messages = [
        {"id": 1, "type": "service", "date": "2023-09-01T08:00:00", "action": "create_channel", "title": OUTLET, "text": ""},
        {
            "id": 12,
            "type": "message",
            "date": "2023-09-07T09:30:00",
            "date_unixtime": "1694068200",
            "from": OUTLET,
            "from_id": "channel1500000001",
            "forwarded_from": "مرصد الوادي",  # the valley observatory
            "text": [{"type": "bold", "text": TITLE}, "\n" + BODY, {"type": "hashtag", "text": "\n#المرسى"}],
            "text_entities": [],
        },
        {
            "id": 13,
            "type": "message",
            "date": "2023-09-07T10:00:00",
            "date_unixtime": "1694070000",
            "from": OUTLET,
            "from_id": "channel1500000001",
            "photo": "photos/photo_1.jpg",
            "text": "",
        },
    ]
    export = {"name": OUTLET, "type": "public_channel", "id": 1500000001, "messages": messages}
    (FILES / "result.json").write_text(json.dumps(export, ensure_ascii=False, indent=1), "utf-8")


def make_feeds():
    html = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    (FILES / "feed.rss").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{OUTLET}</title><link>https://port-voice.example</link>'
        f"<item><title>{TITLE}</title><link>{ADDRESS}</link><dc:creator>{BYLINE}</dc:creator>"
        f"<pubDate>Thu, 07 Sep 2023 09:30:00 +0300</pubDate><description>{PARAGRAPHS[0]}</description>"
        f"<content:encoded><![CDATA[{html}]]></content:encoded></item></channel></rss>\n",
        "utf-8",
    )
    (FILES / "feed.atom").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>{OUTLET}</title>'
        f'<entry><title>{TITLE}</title><link href="{ADDRESS}"/><author><name>{BYLINE}</name></author>'
        "<published>2023-09-07T09:30:00+03:00</published>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{html}</div></content></entry></feed>\n',
        "utf-8",
    )


def make_records():
    record = {"headline": TITLE, "body": BODY, "source": OUTLET, "author": BYLINE, "date": "2023-09-07 09:30", "link": ADDRESS}
    with (FILES / "articles.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(record))
        writer.writeheader()
        writer.writerow(record)
        writer.writerow(record | {"body": ""})
    lines = [json.dumps(record, ensure_ascii=False), "{broken", json.dumps(record | {"headline": None}, ensure_ascii=False)]
    (FILES / "articles.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def make_zip():
    with zipfile.ZipFile(FILES / "bundle.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("خبر.txt", TEXT)
        archive.writestr("../../outside.txt", TEXT + "انتهى\n")
        archive.writestr("letters/letter.eml", letter())
        archive.writestr("__MACOSX/._notes", b"\x00\x05")


if __name__ == "__main__":
    FILES.mkdir(exist_ok=True)
    (FILES / "letter.eml").write_bytes(letter())
    for make in (make_pages, make_docx, make_warc, make_telegram, make_feeds, make_records, make_zip):
        make()
