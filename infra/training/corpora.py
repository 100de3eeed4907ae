"""Gold corpora as windows with labels: what `PrepareTraining` cut, joined with what people annotated.

A window is a dict: `pieces`, `shapes` (a value a piece), `first` (where each token's first piece stands; index 0 is the
begin mark, "no token"), `sentence` (number of each token's sentence, -1 for the mark), and for each task a list with a
label for each token, IGNORE where its corpus says nothing. Token 0 is the mark in all of them.
"""
import bisect
import collections
import gzip
import json
import os

IGNORE = -100
ENTITY_TYPES = ('PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'MISC')
GUM_TYPES = ('PERSON', 'ORGANIZATION', 'PLACE', 'OTHER')
STATEMENT_ROLES = ('source', 'cue', 'content')
POS_TAGS = ("NN IN DT NNP JJ , PRP . RB NNS VB CC VBD VBP VBZ VBN CD VBG TO PRP$ MD UH : WDT -LRB- -RRB- WRB HYPH '' ``"
            " RP WP POS NNPS JJR EX RBR JJS FW SYM PDT RBS LS $ WP$ GW NFP ADD AFX # XX").split()
RELATIONS = ("acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound "
             "compound:prt conj cop csubj dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark "
             "nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked "
             "orphan parataxis punct reparandum root vocative xcomp").split()


def bio(types):
    """The tags of a tagging task: O, then B and I of each type."""
    return ['O'] + [mark + '-' + kind for kind in types for mark in 'BI']


TAGS = {
    'pos': POS_TAGS,
    'relation': RELATIONS,
    'entity': bio(ENTITY_TYPES),
    'entity_gum': bio(GUM_TYPES),
    'statement': bio(STATEMENT_ROLES),
    'event': bio(('EVENT',)),
}
POINTERS = ('head', 'content_cue', 'cue_source', 'span_end')


def rows(path):
    opened = gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8')
    with opened as lines:
        return [json.loads(line) for line in lines]


class Cut:
    """A document's tokens, and which of them a range of the text covers."""

    def __init__(self, row):
        self.start, self.end, self.windows = row['start'], row['end'], row['windows']
        self.size = len(self.start)
        self.sentence = [0] * self.size
        starts = row['sentence'] + [self.size]
        for number in range(len(starts) - 1):
            self.sentence[starts[number]:starts[number + 1]] = [number] * (starts[number + 1] - starts[number])

    def covered(self, start, end):
        """Tokens [from, to) that a range of characters touches."""
        return bisect.bisect_right(self.end, start), bisect.bisect_left(self.start, end)

    def exact(self):
        """Tokens by their exact range."""
        return {(s, e): token for token, (s, e) in enumerate(zip(self.start, self.end))}


def tagged(cut, spans, tags):
    """BIO tags of (start, end, type); the first of two that overlap stays."""
    found = [0] * cut.size
    for start, end, kind in spans:
        low, high = cut.covered(start, end)
        if low >= high or any(found[low:high]):
            continue
        inside = tags.index('I-' + kind)
        found[low:high] = [inside] * (high - low)
        found[low] = inside - 1
    return found


def demonyms(resources):
    """Names of peoples, as the product's own tables have them."""
    names = set()
    for table, columns in (('place/countries.tsv', (2,)), ('name/peoples.tsv', (0, 1))):
        for line in open(os.path.join(resources, table), encoding='utf-8'):
            fields = line.rstrip('\n').split('|')
            if not line.startswith('#') and len(fields) > max(columns):
                for column in columns:
                    names.update(name.strip().lower() for name in fields[column].split(',') if name.strip())
    return names


def conll(document, cut, peoples):
    kinds = {'PER': 'PERSON', 'ORG': 'ORGANIZATION', 'LOC': 'PLACE'}
    spans = []
    for entity in document['entities']:
        name = entity['text'].lower()
        other = 'GROUP' if name in peoples or name.replace('-', ' ') in peoples else 'MISC'
        spans.append((entity['start'], entity['end'], kinds.get(entity['type'], other)))
    return {'entity': tagged(cut, spans, TAGS['entity'])}


def gum_entities(document, cut):
    kinds = {'person': 'PERSON', 'organization': 'ORGANIZATION', 'place': 'PLACE'}
    named = [e for e in document['entities'] if e['named']]
    named.sort(key=lambda e: e['start'] - e['end'])
    return {'entity_gum': tagged(cut, [(e['start'], e['end'], kinds.get(e['type'], 'OTHER')) for e in named],
                                 TAGS['entity_gum'])}


def gum_syntax(document, cut):
    """Part of speech, relation and head of the tokens that are cut alike; heads are looked up within a sentence."""
    by_range = cut.exact()
    pos, relation, head = ([IGNORE] * cut.size for _ in range(3))
    index = [by_range.get((t[0], t[1])) for t in document['tokens']]
    sentences = document['sentences']
    starts = [s for s, _ in sentences]
    offset = collections.defaultdict(list)
    for number, token in enumerate(document['tokens']):
        offset[bisect.bisect_right(starts, token[0])].append(number)
    for members in offset.values():
        for number in members:
            token, at = document['tokens'][number], index[number]
            if at is None:
                continue
            tag, label = token[5], token[7]
            pos[at] = POS_TAGS.index(tag) if tag in POS_TAGS else IGNORE
            label = label if label in RELATIONS else label.split(':')[0]
            relation[at] = RELATIONS.index(label) if label in RELATIONS else IGNORE
            if token[6] == 0:
                head[at] = -1
            else:
                target = index[members[token[6] - 1]]
                if target is not None and cut.sentence[target] == cut.sentence[at]:
                    head[at] = target
    return {'pos': pos, 'relation': relation, 'head': head}


def polnear(document, cut):
    """Roles; pointers from each content token to its cue, from each cue to its source, from each span's begin to its end."""
    tags = TAGS['statement']
    found = [0] * cut.size
    content_cue, cue_source = ([IGNORE] * cut.size for _ in range(2))
    said = []
    for attribution in document['attributions']:
        said.append({role: [r for r in (cut.covered(s, e) for s, e in sorted(attribution.get(role) or [])) if r[0] < r[1]]
                     for role in STATEMENT_ROLES})
    for role in ('content', 'source', 'cue'):
        inside = tags.index('I-' + role)
        for spans in said:
            for low, high in joined(spans[role]):
                found[low:high] = [inside] * (high - low)
                found[low] = inside - 1
    for token in range(cut.size):
        tag = found[token]
        if tag and tag % 2 == 0 and (token == 0 or found[token - 1] not in (tag, tag - 1)):
            found[token] = tag - 1
    for spans in said:
        if not spans['cue']:
            continue
        cue = spans['cue'][0][0]
        for low, high in spans['content']:
            content_cue[low:high] = [cue] * (high - low)
        nearest = min((s[0] for s in spans['source']), key=lambda s: abs(s - cue), default=-1)
        cue_source[cue] = nearest
    return {'statement': found, 'content_cue': content_cue, 'cue_source': cue_source, 'span_end': ends(found)}


def ends(tags):
    """For each token that begins a span, the span's last token."""
    out = [IGNORE] * len(tags)
    for start, tag in enumerate(tags):
        if tag % 2:
            end = start + 1
            while end < len(tags) and tags[end] == tag + 1:
                end += 1
            out[start] = end - 1
    return out


def ecb(document, cut):
    """Words that tell of an event, in the sentences that were annotated."""
    spans = [(*part, 'EVENT') for m in document['mentions'] if m['kind'] == 'event' for part in m['spans']]
    found = tagged(cut, sorted(spans), TAGS['event'])
    shown = [False] * cut.size
    for sentence in document['sentences']:
        low, high = cut.covered(sentence['start'], sentence['end'])
        shown[low:high] = [True] * (high - low)
    return {'event': [tag if known else IGNORE for tag, known in zip(found, shown)]}


def joined(spans):
    """Spans with those that touch made one."""
    out = []
    for low, high in spans:
        if out and low <= out[-1][1]:
            out[-1] = (out[-1][0], max(high, out[-1][1]))
        else:
            out.append((low, high))
    return out


def windows(cut, labels, name):
    """The windows of a document with their labels; pointers count from the window's mark."""
    out = []
    for window in cut.windows:
        low, high = window['from'], window['to']
        size = high - low + 1
        made = {'corpus': name, 'pieces': window['pieces'], 'shapes': window['shapes'], 'first': window['first'],
                'sentence': [-1] + cut.sentence[low:high], 'low': low, 'kept': window['kept'] - low}
        for task in TAGS:
            made[task] = [IGNORE] + labels[task][low:high] if task in labels else [IGNORE] * size
        for task in POINTERS:
            targets = labels[task][low:high] if task in labels else [IGNORE] * (high - low)
            made[task] = [IGNORE] + [0 if t == -1 else t - low + 1 if low <= t < high else IGNORE for t in targets]
        out.append(made)
    return out


def load(gold, prepared, part, resources):
    """All windows of `train` or `dev`, by corpus; those of `geo_lgl` have no labels, and only a teacher speaks of them."""
    peoples = demonyms(resources)
    out = {}
    for name, texts, files in (('conllpp', 'conllpp', ['conllpp']), ('gum', 'gum_docs', ['gum_docs', 'gum_ner']),
                               ('polnear', 'polnear', ['polnear']), ('ecbplus', 'ecbplus', ['ecbplus']),
                               ('geo_lgl', 'geo_lgl', [])):
        if part == 'dev' and not files:
            continue
        cuts = {row['id']: Cut(row) for row in rows(f'{prepared}/{texts}.{part}.jsonl')}
        labels = collections.defaultdict(dict)
        for file in files:
            for document in rows(f'{gold}/{file}.{part}.jsonl.gz'):
                cut = cuts[document['id']]
                if file == 'conllpp':
                    labels[document['id']].update(conll(document, cut, peoples))
                elif file == 'gum_docs':
                    labels[document['id']].update(gum_syntax(document, cut))
                elif file == 'gum_ner' and document['id'] in cuts:
                    labels[document['id']].update(gum_entities(document, cut))
                elif file == 'polnear':
                    labels[document['id']].update(polnear(document, cut))
                elif file == 'ecbplus':
                    labels[document['id']].update(ecb(document, cut))
        out[name] = [w for key, cut in cuts.items() for w in windows(cut, labels[key], name)]
    return out
