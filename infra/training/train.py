"""Trains an encoder and its heads: see README.md for the whole way.

usage: train.py --gold DIR --prepared DIR --pretrained FILE.onnx --resources DIR --out FILE.pt [--epochs N]
       [--layers 0,1,2 --teacher FILE.pt]

With --layers only those of the pretrained or the teacher's layers are kept; with --teacher its weights are the start and
its scores half of what is learned.
"""
import argparse
import copy
import json
import math
import random
import time

import torch
import torch.nn as nn

import corpora
from model import Reader, batch, pretrained
from measure import measure

parser = argparse.ArgumentParser()
for name in ('gold', 'prepared', 'pretrained', 'resources', 'out'):
    parser.add_argument('--' + name, required=True)
parser.add_argument('--epochs', type=float, default=3)
parser.add_argument('--rate', type=float, default=1.5e-4)
parser.add_argument('--windows', type=int, default=16, help='of a step')
parser.add_argument('--seed', type=int, default=1)
parser.add_argument('--layers')
parser.add_argument('--teacher')
parser.add_argument('--times', default='conllpp=1,gum=2,polnear=1,ecbplus=2', help='how often each corpus is read in an epoch')
parser.add_argument('--steps', type=int, help='stop here, to try things')
options = parser.parse_args()

torch.set_num_threads(1)
torch.manual_seed(options.seed)
random.seed(options.seed)


def epoch(windows):
    """All windows in random order, batched with others of about their length."""
    order = [w for name, count in options.reads.items() for _ in range(count) for w in windows[name]]
    random.shuffle(order)
    batches = []
    stretch = options.windows * 32
    for start in range(0, len(order), stretch):
        some = sorted(order[start:start + stretch], key=lambda w: len(w['pieces']))
        batches += [some[i:i + options.windows] for i in range(0, len(some), options.windows)]
    random.shuffle(batches)
    return batches


def optimizer(model):
    tensors = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    groups = [([p for n, p in tensors if not n.startswith('heads') and p.dim() > 1], 1, .01),
              ([p for n, p in tensors if not n.startswith('heads') and p.dim() < 2], 1, 0.),
              ([p for n, p in tensors if n.startswith('heads')], 10, .01)]
    return torch.optim.AdamW([{'params': p, 'lr': options.rate * times, 'weight_decay': decay}
                              for p, times, decay in groups], foreach=True, betas=(.9, .98))


def keep(encoder, layers):
    encoder.layers = nn.ModuleList(encoder.layers[int(n)] for n in layers.split(','))
    return encoder


options.reads = {k: int(v) for k, v in (pair.split('=') for pair in options.times.split(','))}
train = corpora.load(options.gold, options.prepared, 'train', options.resources)
dev = corpora.load(options.gold, options.prepared, 'dev', options.resources)
print({name: (len(w), sum(len(x['pieces']) for x in w)) for name, w in train.items()}, flush=True)

teacher = None
if options.teacher:
    teacher = Reader(pretrained(options.pretrained))
    teacher.load_state_dict(torch.load(options.teacher))
    model = copy.deepcopy(teacher)
    keep(model.encoder, options.layers)
    teacher.eval()
else:
    encoder = pretrained(options.pretrained)
    model = Reader(keep(encoder, options.layers) if options.layers else encoder)
model.encoder.words.weight.requires_grad = False
parameters = [p for p in model.parameters() if p.requires_grad]
steps = math.ceil(options.epochs * sum(len(w) * options.reads[n] for n, w in train.items()) / options.windows)
optimize = optimizer(model)
warm = max(1, int(.06 * steps))
schedule = torch.optim.lr_scheduler.LambdaLR(
    optimize, lambda s: (s + 1) / warm if s < warm else max(0., (steps - s) / (steps - warm)))
done, loss_sum, began = 0, 0., time.time()
while done < steps:
    for windows in epoch(train):
        model.train()
        made = batch(windows)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            taught = None
            if teacher is not None:
                with torch.no_grad():
                    taught = teacher.scores(made)
            loss = model.loss(made, taught)
        optimize.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.)
        optimize.step()
        schedule.step()
        done += 1
        loss_sum += loss.item()
        if done % 50 == 0:
            print(f'step {done}/{steps} loss {loss_sum / 50:.4f} {time.time() - began:.0f}s', flush=True)
            loss_sum = 0.
        if done % 500 == 0:
            torch.save(model.state_dict(), options.out + '.part')
            print(json.dumps(measure(model, dev)), flush=True)
        if done >= steps or options.steps and done >= options.steps:
            break
    if options.steps and done >= options.steps:
        break
torch.save(model.state_dict(), options.out)
print(json.dumps(measure(model, dev)), flush=True)
