"""Means of two trained models' weights, which began with the same ones (Wortsman et al., "Model soups", ICML 2022).

usage: average.py --first FILE.pt --second FILE.pt --share OF_SECOND --out FILE.pt
"""
import argparse

import torch

parser = argparse.ArgumentParser()
for name in ('first', 'second', 'out'):
    parser.add_argument('--' + name, required=True)
parser.add_argument('--share', type=float, required=True, help='0 to 1')
options = parser.parse_args()
first, second = torch.load(options.first), torch.load(options.second)
torch.save({name: torch.lerp(first[name], second[name], options.share) for name in first}, options.out)
