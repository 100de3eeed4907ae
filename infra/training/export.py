"""Writes a trained model as an ONNX network with 8-bit weights, and the table of its heads.

usage: export.py --pretrained FILE.onnx --model FILE.pt --out NAME   (writes NAME.onnx and NAME.heads)

The network is written operation by operation, in ONNX Runtime's own fused operators ("Contrib operators" of its manual):
products of matrices in 8 bits, attention, normalisation of a sum, and GELU by its tanh form. Weights are symmetric, with a
scale for each column; activations are quantised while running. Word vectors have a scale for each row. Heads that only
help training are left out; the last layer is computed for first pieces of tokens only, which the heads read.

    pieces, shapes [1, piece]; first [token]  ->  tags [token, column]; pointers [pointer, token, token]
"""
import argparse
import hashlib

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from corpora import POINTERS, TAGS
from model import POINTER_SIZE, trained

LEFT_OUT = ('entity_gum',)
LARGEST = 127
RUNTIME = 'com.microsoft'


def columns_to_bytes(weights):
    scale = np.abs(weights).max(0) / LARGEST
    scale[scale == 0] = 1
    return np.clip(np.rint(weights / scale), -LARGEST, LARGEST).astype(np.int8), scale.astype(np.float32)


def floats(tensor):
    return tensor.detach().numpy().astype(np.float32)


class Network:
    """A network under construction; what is added is named by its output."""

    def __init__(self):
        self.nodes, self.constants, self.names = [], [], set()

    def constant(self, name, values):
        if name not in self.names:
            self.names.add(name)
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, operator, inputs, name, domain='', outputs=None, **attributes):
        self.nodes.append(helper.make_node(operator, inputs, outputs or [name], domain=domain, **attributes))
        return name

    def integers(self, *values):
        return self.constant('integers_' + '_'.join(map(str, values)), np.array(values, np.int64))

    def product(self, x, weight, name, bias=None):
        """x times a matrix [input, output] in 8 bits, plus a bias."""
        values, scale = columns_to_bytes(weight)
        inputs = [x, self.constant(name + '.weight', values), self.constant(name + '.scale', scale)]
        if bias is not None:
            inputs += ['', self.constant(name + '.bias', bias)]
        return self.add('DynamicQuantizeMatMul', inputs, name, RUNTIME)

    def linear(self, x, linear, name, biased=True):
        return self.product(x, floats(linear.weight).T, name, floats(linear.bias) if biased else None)

    def normalised_sum(self, x, y, bias, norm, name):
        """Layer normalisation of x + y + bias."""
        inputs = [x, y, self.constant(name + '.scale', floats(norm.weight)), self.constant(name + '.shift', floats(norm.bias)),
                  self.constant(name + '.bias', floats(bias))]
        return self.add('SkipLayerNormalization', inputs, name, RUNTIME, epsilon=norm.eps)

    def embedded(self, encoder):
        values, scale = columns_to_bytes(floats(encoder.words.weight).T)
        self.add('Gather', [self.constant('words.weight', values.T), 'pieces'], 'words.bytes')
        self.add('Cast', ['words.bytes'], 'words.floats', to=TensorProto.FLOAT)
        self.add('Gather', [self.constant('words.scale', scale[:, None]), 'pieces'], 'words.scales')
        self.add('Mul', ['words.floats', 'words.scales'], 'words')
        self.add('Gather', [self.constant('shapes.weight', floats(encoder.shapes.weight)), 'shapes'], 'shaped')
        self.add('Shape', ['pieces'], 'size')
        self.add('Gather', ['size', self.integers(1)], 'length')
        positions = self.constant('positions.weight', floats(encoder.positions.weight + encoder.segment))
        self.add('Slice', [positions, self.integers(0), 'length', self.integers(0)], 'positions')
        self.add('Add', ['words', 'positions'], 'placed')
        return self.normalised_sum('placed', 'shaped', torch.zeros(encoder.segment.shape), encoder.norm, 'embedded')

    def projected(self, x, layer, name, first):
        """Queries, keys and values; queries only of the pieces at `first` where it is given."""
        parts = [f'{name}.{part}' for part in ('query', 'key', 'value')]
        if first is None:
            self.linear(x, layer.query_key_value, name + '.projected')
            self.add('Split', [name + '.projected'], name, outputs=parts, axis=2, num_outputs=3)
            return x, parts
        weight, bias = floats(layer.query_key_value.weight).T, floats(layer.query_key_value.bias)
        hidden = weight.shape[0]
        asking = self.add('Gather', [x, first], name + '.asking', axis=1)
        self.product(asking, weight[:, :hidden], parts[0], bias[:hidden])
        self.product(x, weight[:, hidden:], name + '.projected', bias[hidden:])
        self.add('Split', [name + '.projected'], name, outputs=parts[1:], axis=2, num_outputs=2)
        return asking, parts

    def layer(self, x, layer, name, first=None):
        """A layer; with `first` it gives vectors of the pieces there alone, which attend to all."""
        x, parts = self.projected(x, layer, name, first)
        self.add('MultiHeadAttention', parts, name + '.attended', RUNTIME, num_heads=layer.attention_heads)
        self.linear(name + '.attended', layer.output, name + '.output', biased=False)
        x = self.normalised_sum(name + '.output', x, layer.output.bias, layer.norm1, name + '.norm1')
        self.linear(x, layer.widen, name + '.widened', biased=False)
        self.add('FastGelu', [name + '.widened', self.constant(name + '.widen.bias', floats(layer.widen.bias))],
                 name + '.active', RUNTIME)
        self.linear(name + '.active', layer.narrow, name + '.narrowed', biased=False)
        return self.normalised_sum(name + '.narrowed', x, layer.narrow.bias, layer.norm2, name + '.norm2')

    def pointing(self, x, side, weight, bias, order):
        """Queries or keys of all pointers: [pointer, ...]."""
        self.product(x, weight, side, bias)
        self.add('Reshape', [side, self.integers(-1, len(POINTERS), POINTER_SIZE)], side + '.parted')
        return self.add('Transpose', [side + '.parted'], side + '.turned', perm=order)

    def model(self, tag_columns):
        of_tokens = [helper.make_tensor_value_info('tags', TensorProto.FLOAT, ['token', tag_columns]),
                     helper.make_tensor_value_info('pointers', TensorProto.FLOAT, [len(POINTERS), 'token', 'token'])]
        given = [helper.make_tensor_value_info(name, TensorProto.INT64, shape)
                 for name, shape in (('pieces', [1, 'piece']), ('shapes', [1, 'piece']), ('first', ['token']))]
        graph = helper.make_graph(self.nodes, 'encoder', given, of_tokens, self.constants)
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 18), helper.make_opsetid(RUNTIME, 1)])
        made.ir_version = 8
        return made


def columns_of(reader, names):
    """Weights [hidden, column] and biases of some heads, one after the other."""
    at, found = 0, {}
    for name, size in reader.columns:
        found[name] = slice(at, at + size)
        at += size
    weight, bias = floats(reader.heads.weight).T, floats(reader.heads.bias)
    return (np.concatenate([weight[:, found[n]] for n in names], 1), np.concatenate([bias[found[n]] for n in names]))


def written(reader):
    """The network, and the lines of the table of its heads."""
    network = Network()
    x = network.embedded(reader.encoder)
    for number, layer in enumerate(reader.encoder.layers[:-1]):
        x = network.layer(x, layer, f'layer{number}')
    x = network.layer(x, reader.encoder.layers[-1], 'last', 'first')
    network.add('Squeeze', [x, network.integers(0)], 'tokens')
    kept = [task for task in TAGS if task not in LEFT_OUT]
    weight, bias = columns_of(reader, kept)
    network.product('tokens', weight, 'tags', bias)
    weight, bias = columns_of(reader, [p + '_query' for p in POINTERS])
    network.pointing('tokens', 'queries', weight * POINTER_SIZE ** -.5, bias * POINTER_SIZE ** -.5, [1, 0, 2])
    network.pointing('tokens', 'keys', *columns_of(reader, [p + '_key' for p in POINTERS]), [1, 2, 0])
    network.add('MatMul', ['queries.turned', 'keys.turned'], 'pointers')
    return network.model(sum(len(TAGS[t]) for t in kept)), [(t, ' '.join(TAGS[t])) for t in kept] + [(p, '') for p in POINTERS]


parser = argparse.ArgumentParser()
for name in ('pretrained', 'model', 'out'):
    parser.add_argument('--' + name, required=True)
options = parser.parse_args()
torch.set_num_threads(1)
reader = trained(options.pretrained, options.model)
network, table = written(reader)
onnx.save(network, options.out + '.onnx')
with open(options.out + '.onnx', 'rb') as saved:
    checksum = hashlib.sha256(saved.read()).hexdigest()
with open(options.out + '.heads', 'w', encoding='utf-8') as heads:
    heads.write('# SHA-256 of the network; then its tag heads with their tags, and its pointers, in order\n')
    heads.write(checksum + '\n')
    for row in table:
        heads.write('|'.join(row) + '\n')
print('exported', len(reader.encoder.layers), 'layers;', len(network.graph.node), 'operations')
