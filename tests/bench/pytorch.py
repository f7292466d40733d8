"""The same training in PyTorch on one thread: a line of JSON in, a line of JSON out."""
import json
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
READY, LEARNING_RATE = 16, 1e-3
state = {}


def parts(layer, shape, rate):
    """The modules of one hidden layer on inputs of a shape [batch, channels, height, width] or [batch, values]."""
    kind = layer["kind"]
    if kind == "dense":
        yield nn.Linear(shape[1], layer["units"])
    elif kind == "convolution":
        yield nn.Conv2d(shape[1], layer["channels"], layer["kernel"], padding=layer["padding"])
    else:
        yield {"max-pool": nn.MaxPool2d, "average-pool": nn.AvgPool2d}[kind](layer["size"], layer["stride"])
    if layer.get("activation") == "relu":
        yield nn.ReLU()
    if layer.get("noise"):
        yield nn.Dropout(rate)


def network(model, rate, x):
    made, head = nn.Sequential(), model["head"]
    for layer in model["layers"]:
        if layer["kind"] == "dense" and x.dim() > 2:
            made, x = made.append(nn.Flatten()), x.flatten(1)
        for module in parts(layer, x.shape, rate):
            made, x = made.append(module), module(x)
    made.append(nn.Linear(x.shape[1], head.get("classes") or head["outputs"]))
    for layer in made:
        if isinstance(layer, (nn.Linear, nn.Conv2d)):
            nn.init.kaiming_normal_(layer.weight)
            nn.init.zeros_(layer.bias)
    return made


def loss_of(head):
    if head["kind"] == "softmax":
        return nn.CrossEntropyLoss()
    if head["kind"] == "normal":
        return nn.MSELoss()
    return nn.BCEWithLogitsLoss()


def ready(model, batch, pixels, labels):
    """Minibatches: of MNIST where it fits the model, else as many random examples."""
    count, shape, head = READY * batch, model["input"], model["head"]
    size = 1
    for one in shape:
        size *= one
    if size == 784:
        images = torch.frombuffer(bytearray(open(pixels, "rb").read(16 + count * 784)[16:]), dtype=torch.uint8)
        names = torch.frombuffer(bytearray(open(labels, "rb").read(8 + count)[8:]), dtype=torch.uint8)
    else:
        torch.manual_seed(1)
        images = torch.randint(256, (count * size,))
        names = torch.randint(10, (count,))
    x = images.float() / 255
    if head["kind"] == "normal":
        x, y = torch.randn(count * size), torch.randn(count, head["outputs"])
    else:
        y = names.long() if head["kind"] == "softmax" else x.reshape(count, size)
    x = x.reshape(READY, batch, *shape)
    if len(shape) == 3:
        x = x.permute(0, 1, 4, 2, 3)
    return x.contiguous(), y.reshape(READY, batch, *y.shape[1:])


def adam(model, fused):
    return torch.optim.Adam(model.parameters(), lr=LEARNING_RATE, fused=fused)


def open_work(model, batch, rates, pixels, labels):
    state["x"], state["y"] = ready(model, batch, pixels, labels)
    state["loss"] = loss_of(model["head"])
    models = [network(model, rate, state["x"][0]) for rate in rates]
    try:
        optimisers = [adam(model, True) for model in models]
    except (RuntimeError, TypeError):
        optimisers = [torch.optim.Adam(model.parameters(), lr=LEARNING_RATE) for model in models]
    state["models"] = list(zip(models, optimisers))
    state["step"] = 0


def train(steps):
    start = time.perf_counter()
    for _ in range(steps):
        x, y = state["x"][state["step"] % READY], state["y"][state["step"] % READY]
        for model, optimiser in state["models"]:
            optimiser.zero_grad(set_to_none=True)
            state["last"] = state["loss"](model(x), y)
            state["last"].backward()
            optimiser.step()
        state["step"] += 1
    return (time.perf_counter() - start) * 1000 / (steps * len(state["models"]))


def last_loss():
    return state["last"].item()


print(json.dumps({"version": torch.__version__}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    call = {"open": open_work, "train": train, "loss": last_loss}[request["call"]]
    print(json.dumps({"answer": call(**request["argument"])}), flush=True)
