"""weasyprint_print.py <page.html> <rounds>: prints name;ms warm;ms with the process;pages"""
import statistics
import subprocess
import sys
import time

import weasyprint

page, rounds = sys.argv[1], int(sys.argv[2])
html = open(page, encoding="utf-8").read()


def render():
    document = weasyprint.HTML(string=html).render()
    document.write_pdf()
    return len(document.pages)


def median(times, act):
    took = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


pages = render()
warm = median(rounds, render)
program = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf('/dev/null')"
started = median(max(3, rounds // 4), lambda: subprocess.run([sys.executable, "-c", program, page], check=True, capture_output=True))
print(f"WeasyPrint {weasyprint.__version__};{warm};{started};{pages}")
