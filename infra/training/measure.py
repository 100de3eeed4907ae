"""Quick figures on the development windows while training goes on; `infra/bench` has the exact ones."""
import collections

import torch

from corpora import IGNORE, POINTERS, TAGS
from model import batch


def spans(tags, names):
    found, start, kind = set(), None, None
    for at, tag in enumerate(list(tags) + [0]):
        name = names[tag]
        inside = name.startswith('I-') and kind == name[2:]
        if kind and not inside:
            found.add((start, at, kind))
            kind = None
        if name.startswith('B-') or name.startswith('I-') and not inside:
            start, kind = at, name[2:]
    return found


def measure(model, corpora_windows):
    """Accuracy of tags and pointers, exact F1 of spans."""
    model.eval()
    right, all_ = collections.Counter(), collections.Counter()
    overlap, guessed, gold = collections.Counter(), collections.Counter(), collections.Counter()
    with torch.no_grad():
        for windows in corpora_windows.values():
            ordered = sorted(windows, key=lambda w: len(w['pieces']))
            for start in range(0, len(ordered), 32):
                some = ordered[start:start + 32]
                made = batch(some)
                with torch.autocast('cpu', dtype=torch.bfloat16):
                    scores = model.scores(made)
                for task in (*TAGS, *POINTERS):
                    best, labels = scores[task].argmax(-1), made[task]
                    known = labels != IGNORE
                    right[task] += int((best == labels)[known].sum())
                    all_[task] += int(known.sum())
                    if task not in TAGS or TAGS[task][0] != 'O':
                        continue
                    for row, window in enumerate(some):
                        if window[task][-1] == IGNORE:
                            continue
                        size = len(window['first'])
                        a, b = (spans(x[row, 1:size].tolist(), TAGS[task]) for x in (best, labels))
                        for kind in {k for _, _, k in a | b}:
                            key = f'{task}.{kind}'
                            mine, theirs = {s for s in a if s[2] == kind}, {s for s in b if s[2] == kind}
                            overlap[key] += len(mine & theirs)
                            guessed[key] += len(mine)
                            gold[key] += len(theirs)
    out = {task: round(100 * right[task] / max(1, all_[task]), 2) for task in ('pos', 'relation', *POINTERS)}
    out.update({key: round(200 * overlap[key] / max(1, guessed[key] + gold[key]), 2) for key in sorted(gold)})
    return out
