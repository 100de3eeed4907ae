"""The encoder (BERT's architecture) and its heads.

Every head is one linear map of a token's vector: tags, or a query and a key of a pointer from one token to another. So
that the encoder sees how words are written, each piece also has the shape of its token (see `Shape`).
"""
import math
import random

import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

from corpora import IGNORE, POINTERS, TAGS

SHAPES = 7
POINTER_SIZE = 128
LOSS_WEIGHTS = {'pos': .5, 'relation': .5, 'entity': 1., 'entity_gum': .5, 'statement': 1., 'head': 1.,
                'content_cue': .3, 'cue_source': .3, 'span_end': .5, 'event': .5}
_masks = {}


def drop(x, rate, training):
    """Dropout with a slice of a mask drawn before: drawing is slow on a CPU."""
    if not training:
        return x
    if x.dtype not in _masks:
        _masks[x.dtype] = ((torch.rand(1 << 23) >= rate).float() / (1 - rate)).to(x.dtype)
    start = random.randrange((1 << 23) - x.numel())
    return x * _masks[x.dtype][start:start + x.numel()].view(x.shape)


class Layer(nn.Module):
    def __init__(self, hidden, attention_heads, inner):
        super().__init__()
        self.attention_heads = attention_heads
        self.query_key_value = nn.Linear(hidden, 3 * hidden)
        self.output = nn.Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps=1e-12)
        self.widen = nn.Linear(hidden, inner)
        self.narrow = nn.Linear(inner, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=1e-12)

    def forward(self, x, bias, rate):
        batch, length, hidden = x.shape
        size = hidden // self.attention_heads
        q, k, v = self.query_key_value(x).view(batch, length, 3, self.attention_heads, size).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q * (1 / math.sqrt(size)), k.transpose(-1, -2))
        if bias is not None:
            scores = scores + bias.to(scores.dtype)
        context = torch.matmul(F.softmax(scores, -1), v).permute(0, 2, 1, 3).reshape(batch, length, hidden)
        x = self.norm1(x + drop(self.output(context), rate, self.training))
        return self.norm2(x + drop(self.narrow(F.gelu(self.widen(x))), rate, self.training))


class Encoder(nn.Module):
    def __init__(self, layers, hidden=384, attention_heads=12, inner=1536, vocabulary=30522):
        super().__init__()
        self.words = nn.Embedding(vocabulary, hidden)
        self.positions = nn.Embedding(512, hidden)
        self.segment = nn.Parameter(torch.zeros(hidden))
        self.shapes = nn.Embedding(SHAPES, hidden)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(hidden, attention_heads, inner) for _ in range(layers))
        self.rate = .1

    def forward(self, pieces, shapes, mask=None):
        x = self.words(pieces) + self.positions.weight[:pieces.shape[1]] + self.segment + self.shapes(shapes)
        x = drop(self.norm(x), self.rate, self.training)
        bias = None if mask is None else (1 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, bias, self.rate)
        return x


def pretrained(path):
    """An encoder with the weights of a published ONNX file."""
    graph = onnx.load(path).graph
    stored = {i.name: torch.tensor(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    producers = {node.output[0]: node for node in graph.node}
    for node in graph.node:  # weights of a matrix product have no name of their own: their bias has
        if node.op_type != 'Add':
            continue
        bias = [x for x in node.input if x in stored and x.endswith('.bias')]
        product = [x for x in node.input if x in producers and producers[x].op_type == 'MatMul']
        if bias and product and producers[product[0]].input[1] in stored:
            stored[bias[0][:-4] + 'weight'] = stored[producers[product[0]].input[1]].t().contiguous()
    prefix = next(k for k in stored if k.endswith('embeddings.word_embeddings.weight'))[:-len(
        'embeddings.word_embeddings.weight')]
    count = 1 + max(int(k[len(prefix):].split('.')[2]) for k in stored if k.startswith(prefix + 'encoder.layer.'))
    encoder = Encoder(count)
    state = {'words.weight': stored[prefix + 'embeddings.word_embeddings.weight'],
             'positions.weight': stored[prefix + 'embeddings.position_embeddings.weight'],
             'segment': stored[prefix + 'embeddings.token_type_embeddings.weight'][0],
             'shapes.weight': encoder.shapes.weight}
    for kind in ('weight', 'bias'):
        state['norm.' + kind] = stored[prefix + 'embeddings.LayerNorm.' + kind]
        for n in range(count):
            old, new = f'{prefix}encoder.layer.{n}.', f'layers.{n}.'
            state[f'{new}query_key_value.{kind}'] = torch.cat(
                [stored[f'{old}attention.self.{x}.{kind}'] for x in ('query', 'key', 'value')])
            state[f'{new}output.{kind}'] = stored[f'{old}attention.output.dense.{kind}']
            state[f'{new}norm1.{kind}'] = stored[f'{old}attention.output.LayerNorm.{kind}']
            state[f'{new}widen.{kind}'] = stored[f'{old}intermediate.dense.{kind}']
            state[f'{new}narrow.{kind}'] = stored[f'{old}output.dense.{kind}']
            state[f'{new}norm2.{kind}'] = stored[f'{old}output.LayerNorm.{kind}']
    encoder.load_state_dict(state)
    return encoder


class Reader(nn.Module):
    """The encoder with all heads; one matrix makes all of them, in the order of `columns`."""

    def __init__(self, encoder, hidden=384):
        super().__init__()
        self.encoder = encoder
        self.columns = [(task, len(tags)) for task, tags in TAGS.items()]
        self.columns += [(f'{p}_{side}', POINTER_SIZE) for p in POINTERS for side in ('query', 'key')]
        self.heads = nn.Linear(hidden, sum(size for _, size in self.columns))
        nn.init.normal_(self.heads.weight, std=.02)
        nn.init.zeros_(self.heads.bias)

    def rows(self, pieces, shapes, mask, first):
        """A row of all heads' values for each token, the begin mark first."""
        x = self.encoder(pieces, shapes, mask)
        x = torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2]))
        return self.heads(drop(x, .1, self.training))

    def parts(self, rows):
        return dict(zip((name for name, _ in self.columns), rows.split([size for _, size in self.columns], -1)))

    def scores(self, batch):
        """Logits of each task, one row a token: over tags, or over the tokens a pointer may go to."""
        parts = self.parts(self.rows(batch['pieces'], batch['shapes'], batch['mask'], batch['first']).float())
        out = {task: parts[task] for task in TAGS}
        same = batch['sentence'][:, :, None] == batch['sentence'][:, None, :]
        same[:, :, 0] = True
        real = batch['real'][:, None, :]
        for pointer in POINTERS:
            allowed = same & real if pointer == 'head' else real
            score = torch.matmul(parts[pointer + '_query'], parts[pointer + '_key'].transpose(1, 2)) * POINTER_SIZE ** -.5
            out[pointer] = score.masked_fill(~allowed, -1e4)
        return out

    def loss(self, batch, teacher=None, share=.5):
        """Weighted cross-entropies; with a teacher's scores, a share of the loss is what differs from them."""
        scores = self.scores(batch)
        total = 0.
        for task, weight in LOSS_WEIGHTS.items():
            width = scores[task].shape[-1]
            labels = batch[task].reshape(-1)
            known = bool((labels != IGNORE).any())
            if known:
                gold = F.cross_entropy(scores[task].reshape(-1, width), labels, ignore_index=IGNORE)
                total = total + weight * (1 - share if teacher else 1.) * gold
            if teacher:
                matters = relevance(task, teacher) * batch['real']
                mine, theirs = F.log_softmax(scores[task], -1), F.softmax(teacher[task], -1)
                far = F.kl_div(mine, theirs, reduction='none').sum(-1)
                total = total + weight * share * (matters * far).sum() / matters.sum().clamp(min=1e-3)
        return total


def trained(pretrained_path, path):
    """An encoder and its heads as `train.py` wrote them, with as many layers as they have."""
    state = torch.load(path)
    encoder = pretrained(pretrained_path)
    encoder.layers = encoder.layers[:1 + max(int(k.split('.')[2]) for k in state if k.startswith('encoder.layers.'))]
    reader = Reader(encoder)
    reader.load_state_dict(state)
    return reader


def relevance(task, scores):
    """How much a row matters for a task: a pointer speaks for tokens of one role only."""
    roles = {'span_end': lambda tag: tag.startswith('B-'), 'content_cue': lambda tag: tag.endswith('content'),
             'cue_source': lambda tag: tag.endswith('cue')}
    if task not in roles:
        return torch.ones(scores[task].shape[:2])
    columns = [n for n, tag in enumerate(TAGS['statement']) if roles[task](tag)]
    return F.softmax(scores['statement'], -1)[..., columns].sum(-1)


def batch(made):
    """Windows side by side, padded."""
    length = max(len(w['pieces']) for w in made)
    tokens = max(len(w['first']) for w in made)
    out = {'mask': torch.zeros(len(made), length), 'real': torch.zeros(len(made), tokens, dtype=torch.bool)}
    for name, width, padding in [('pieces', length, 0), ('shapes', length, 0), ('first', tokens, 0),
                                 ('sentence', tokens, -2)] + [(t, tokens, IGNORE) for t in (*TAGS, *POINTERS)]:
        out[name] = torch.full((len(made), width), padding, dtype=torch.long)
        for row, window in enumerate(made):
            out[name][row, :len(window[name])] = torch.tensor(window[name])
    for row, window in enumerate(made):
        out['mask'][row, :len(window['pieces'])] = 1
        out['real'][row, :len(window['first'])] = True
    return out
