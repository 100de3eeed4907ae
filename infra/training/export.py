"""Writes a trained model as an ONNX file with 8-bit weights, and the table of its heads.

usage: export.py --pretrained FILE.onnx --model FILE.pt --out NAME   (writes NAME.onnx and NAME.heads)

Weights: symmetric, a scale for each column; activations: quantised while running (DynamicQuantizeLinear). Word vectors
have a scale for each row. Heads that only help training are left out.
"""
import argparse
import hashlib

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import TensorProto, helper, numpy_helper

from corpora import POINTERS, TAGS
from model import POINTER_SIZE, Reader, pretrained

LEFT_OUT = ('entity_gum',)
LARGEST = 127


class Exported(nn.Module):
    """One window in, a row of heads for each token out."""

    def __init__(self, reader, chosen):
        super().__init__()
        self.encoder, self.heads = reader.encoder, chosen

    def forward(self, pieces, shapes, first):
        return self.heads(self.encoder(pieces, shapes)[0].index_select(0, first))


def chosen_heads(reader):
    """The heads kept as one linear map, the pointers' scale folded into their queries, and their table."""
    rows, table, at = [], [], 0
    for name, size in reader.columns:
        if name not in LEFT_OUT:
            rows.append((name, list(range(at, at + size))))
        at += size
    index = [i for _, columns in rows for i in columns]
    linear = nn.Linear(reader.heads.in_features, len(index))
    with torch.no_grad():
        linear.weight.copy_(reader.heads.weight[index])
        linear.bias.copy_(reader.heads.bias[index])
        at = 0
        for name, columns in rows:
            if name.endswith('_query'):
                linear.weight[at:at + len(columns)] *= POINTER_SIZE ** -.5
                linear.bias[at:at + len(columns)] *= POINTER_SIZE ** -.5
            table.append((name, len(columns), ' '.join(TAGS.get(name, []))))
            at += len(columns)
    return linear, table


def columns_to_bytes(weights):
    scale = np.abs(weights).max(0) / LARGEST
    scale[scale == 0] = 1
    return np.clip(np.rint(weights / scale), -LARGEST, LARGEST).astype(np.int8), scale.astype(np.float32)


def quantise(graph):
    stored = {i.name: i for i in graph.initializer}
    nodes, added, dropped, quantised = [], [], set(), {}
    for node in graph.node:
        if node.op_type in ('MatMul', 'Gemm') and node.input[1] in stored:
            weights = numpy_helper.to_array(stored[node.input[1]])
            transposed = any(a.name == 'transB' and a.i for a in node.attribute)
            values, scale = columns_to_bytes(weights.T if transposed else weights)
            name, x = node.output[0].replace('/', '_'), node.input[0]
            added += [numpy_helper.from_array(values, name + '_w'), numpy_helper.from_array(scale, name + '_s')]
            dropped.add(node.input[1])
            if x not in quantised:
                quantised[x] = [x.replace('/', '_') + end for end in ('_xq', '_xs', '_xz')]
                nodes.append(helper.make_node('DynamicQuantizeLinear', [x], quantised[x]))
            xq, xs, xz = quantised[x]
            product = node.output[0] if node.op_type == 'MatMul' else name + '_p'
            nodes += [helper.make_node('MatMulInteger', [xq, name + '_w', xz], [name + '_i']),
                      helper.make_node('Cast', [name + '_i'], [name + '_f'], to=TensorProto.FLOAT),
                      helper.make_node('Mul', [xs, name + '_s'], [name + '_m']),
                      helper.make_node('Mul', [name + '_f', name + '_m'], [product])]
            if node.op_type == 'Gemm':
                nodes.append(helper.make_node('Add', [product, node.input[2]], [node.output[0]]))
        elif node.op_type == 'Gather' and node.input[0] in stored and stored[node.input[0]].dims[0] > 10000:
            weights = numpy_helper.to_array(stored[node.input[0]])
            values, scale = columns_to_bytes(weights.T)
            added += [numpy_helper.from_array(np.ascontiguousarray(values.T), 'words_w'),
                      numpy_helper.from_array(scale[:, None], 'words_s')]
            dropped.add(node.input[0])
            nodes += [helper.make_node('Gather', ['words_w', node.input[1]], ['words_g'], axis=0),
                      helper.make_node('Cast', ['words_g'], ['words_f'], to=TensorProto.FLOAT),
                      helper.make_node('Gather', ['words_s', node.input[1]], ['words_gs'], axis=0),
                      helper.make_node('Mul', ['words_f', 'words_gs'], [node.output[0]])]
        else:
            nodes.append(node)
    kept = [i for i in graph.initializer if i.name not in dropped]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept + added)


parser = argparse.ArgumentParser()
for name in ('pretrained', 'model', 'out'):
    parser.add_argument('--' + name, required=True)
options = parser.parse_args()
torch.set_num_threads(1)
state = torch.load(options.model)
encoder = pretrained(options.pretrained)
encoder.layers = encoder.layers[:1 + max(int(k.split('.')[2]) for k in state if k.startswith('encoder.layers.'))]
reader = Reader(encoder)
reader.load_state_dict(state)
linear, table = chosen_heads(reader)
exported = Exported(reader, linear).eval()
pieces = torch.tensor([[101, 2023, 2003, 1037, 7953, 102]])
torch.onnx.export(exported, (pieces, torch.zeros_like(pieces), torch.tensor([0, 1, 2, 3, 4])), options.out + '.onnx',
                  input_names=['pieces', 'shapes', 'first'], output_names=['rows'], opset_version=14,
                  dynamic_axes={'pieces': {1: 'piece'}, 'shapes': {1: 'piece'}, 'first': {0: 'token'},
                                'rows': {0: 'token'}})
network = onnx.load(options.out + '.onnx')
quantise(network.graph)
onnx.checker.check_model(network)
onnx.save(network, options.out + '.onnx')
with open(options.out + '.onnx', 'rb') as written:
    checksum = hashlib.sha256(written.read()).hexdigest()
with open(options.out + '.heads', 'w', encoding='utf-8') as heads:
    heads.write('# SHA-256 of the network; then name | columns | tags, where it has any\n' + checksum + '\n')
    for row in table:
        heads.write('|'.join(map(str, row)) + '\n')
print('exported', len(encoder.layers), 'layers;', sum(n.op_type == 'MatMulInteger' for n in network.graph.node),
      'products in 8 bits')
