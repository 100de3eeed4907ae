"""Trains an encoder and its heads: see README.md for the whole way.

usage: train.py --gold DIR --prepared DIR --pretrained FILE.onnx --resources DIR --out FILE.pt [--epochs N]
       [--teacher FILE.pt [--layers 0,1,2 | --start FILE.pt]] [--order SEED]

With --teacher its scores are half of what is learned, and all of it where texts have no labels. With --layers too, those of
the teacher's layers are the start, with --start what was trained before; without either, the pretrained encoder is. A run
that was interrupted goes on from FILE.pt.part.
"""
import argparse
import copy
import json
import math
import os
import random
import time

import torch
import torch.nn as nn

import corpora
from model import Reader, batch, pretrained, trained
from measure import measure

parser = argparse.ArgumentParser()
for name in ('gold', 'prepared', 'pretrained', 'resources', 'out'):
    parser.add_argument('--' + name, required=True)
parser.add_argument('--epochs', type=float, default=3)
parser.add_argument('--rate', type=float, default=1.5e-4)
parser.add_argument('--windows', type=int, default=16, help='of a step')
parser.add_argument('--seed', type=int, default=1)
parser.add_argument('--teacher')
parser.add_argument('--layers')
parser.add_argument('--start')
parser.add_argument('--order', type=int, help='seed of the order of windows, where it is not to be that of --seed')
parser.add_argument('--times', default='conllpp=1,gum=2,polnear=1,ecbplus=2,geo_lgl=1',
                    help='how often each corpus is read in an epoch; geo_lgl with a teacher only')
parser.add_argument('--steps', type=int, help='stop here, to try things')
options = parser.parse_args()
if options.layers and not options.teacher:
    parser.error('--layers are those of a teacher')
if options.layers and options.start:
    parser.error('--layers and --start are two ways to begin')

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


options.reads = {k: int(v) for k, v in (pair.split('=') for pair in options.times.split(','))}
if not options.teacher:
    del options.reads['geo_lgl']
train = corpora.load(options.gold, options.prepared, 'train', options.resources)
dev = corpora.load(options.gold, options.prepared, 'dev', options.resources)
print({name: (len(w), sum(len(x['pieces']) for x in w)) for name, w in train.items()}, flush=True)

teacher = trained(options.pretrained, options.teacher).eval() if options.teacher else None
if options.layers:
    model = copy.deepcopy(teacher)
    model.encoder.layers = nn.ModuleList(model.encoder.layers[int(n)] for n in options.layers.split(','))
elif options.start:
    model = trained(options.pretrained, options.start)
else:
    torch.manual_seed(options.seed)
    model = Reader(pretrained(options.pretrained))
if options.order is not None:
    torch.manual_seed(options.order)
    random.seed(options.order)
model.encoder.words.weight.requires_grad = False
parameters = [p for p in model.parameters() if p.requires_grad]
steps = math.ceil(options.epochs * sum(len(train[n]) * count for n, count in options.reads.items()) / options.windows)
optimize = optimizer(model)
warm = max(1, int(.06 * steps))
schedule = torch.optim.lr_scheduler.LambdaLR(
    optimize, lambda s: (s + 1) / warm if s < warm else max(0., (steps - s) / (steps - warm)))
done, loss_sum, began = 0, 0., time.time()
order_state, read_of_epoch = random.getstate(), 0
part = options.out + '.part'
if os.path.exists(part):
    kept = torch.load(part)
    model.load_state_dict(kept['model'])
    optimize.load_state_dict(kept['optimizer'])
    schedule.load_state_dict(kept['schedule'])
    torch.set_rng_state(kept['torch'])
    random.setstate(kept['order'])
    done, order_state, read_of_epoch = kept['done'], kept['order'], kept['read']
    print(f'goes on after step {done}', flush=True)


def keep_state():
    """All that going on after an interruption needs; the file is whole or the one before."""
    torch.save({'model': model.state_dict(), 'optimizer': optimize.state_dict(), 'schedule': schedule.state_dict(),
                'torch': torch.get_rng_state(), 'order': order_state, 'read': read_of_epoch, 'done': done}, part + '.new')
    os.replace(part + '.new', part)


last = options.steps or steps
while done < last:
    order_state = random.getstate()
    for windows in epoch(train)[read_of_epoch:]:
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
        read_of_epoch += 1
        loss_sum += loss.item()
        if done % 50 == 0:
            print(f'step {done}/{steps} loss {loss_sum / 50:.4f} {time.time() - began:.0f}s', flush=True)
            loss_sum = 0.
        if done % 100 == 0:
            keep_state()
        if done % 1000 == 0:
            print(json.dumps(measure(model, dev)), flush=True)
        if done == last:
            break
    read_of_epoch = 0
torch.save(model.state_dict(), options.out)
print(json.dumps(measure(model, dev)), flush=True)
