"""Write the schema of our JSON anew; run it after the tables have changed: `python tests/exchange/make_schema.py`."""

from __future__ import annotations

import json

from heritage_app.exchange import registry_json
from heritage_app.services.shape_schema import registry_schema
from heritage_app.settings import RESOURCES

if __name__ == "__main__":
    path = RESOURCES / "schemas" / f"{registry_json.FORMAT}-{registry_json.VERSION}.schema.json"
    path.parent.mkdir(exist_ok=True)
    schema = registry_schema(registry_json.FORMAT, registry_json.VERSION)
    path.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
