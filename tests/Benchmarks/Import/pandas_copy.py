# Reads a report as it is sent, resolves its codes, and copies the rows: what an analyst would write. Connects by the PG* variables.
import io
import sys

import pandas
import psycopg2

connection = psycopg2.connect("")
cursor = connection.cursor()


def ids(table):
    cursor.execute(f"select code, id from smv.{table}")
    return dict(cursor.fetchall())


report = pandas.read_csv(sys.argv[1], sep=";", dtype=str, keep_default_na=False)
masked = report["antal"] == "<5"
count = pandas.to_numeric(report["antal"].where(~masked, "0"))
place = report["länsdel"] + report["rapportmånad"]
fact = pandas.DataFrame({
    "submission_id": pandas.factorize(place, sort=True)[0] + 1,
    "line": range(2, len(report) + 2),
    "indicator_id": report["indikator"].map(ids("indicator")),
    "municipality_id": report["kommun"].map(ids("municipality")),
    "actor_id": report["aktör"].map(ids("actor")),
    "target_group": report["målgrupp"].map({"alla": 0, "vuxen_utsatt": 1, "barn": 2, "utövare": 3, "personal": 4}),
    "sex": report["kön"].map({"A": 0, "K": 1, "M": 2}),
    "low": count.where(~masked, 1),
    "high": count.where(~masked, 4),
    "comment": report["kommentar"],
})
rows = io.StringIO()
fact.to_csv(rows, header=False, index=False)
rows.seek(0)
cursor.copy_expert(f"copy public.peer_fact ({', '.join(fact.columns)}) from stdin (format csv)", rows)
connection.commit()
