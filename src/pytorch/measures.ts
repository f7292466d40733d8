/** Pieces of Python text for scripts with PyTorch: what is measured of networks, whatever the experiment. */

/** How far two clusterings agree, and which units of the layer LAYER are alive. */
export const agreement = `
def rand_indices(a, b):
    """Rand and adjusted Rand index of two clusterings: on how many pairs of units do they agree?"""
    first, second = torch.triu_indices(len(a), len(a), 1)
    in_a, in_b = a[first] == a[second], b[first] == b[second]  # pairs that are in one cluster
    pairs, both = len(first), (in_a & in_b).sum().item()
    if pairs == 0:
        return 1.0, 1.0
    # Expected by chance, and the most there could be, with clusters of the same sizes.
    expected = in_a.sum().item() * in_b.sum().item() / pairs
    most = (in_a.sum().item() + in_b.sum().item()) / 2
    adjusted = (both - expected) / (most - expected) if most != expected else 1.0
    return (in_a == in_b).double().mean().item(), adjusted


@torch.no_grad()
def is_alive(network, x):
    """Units of the layer whose output is above 0 on more than one image in a thousand."""
    for layer, rate in zip(network.layers[:LAYER], network.rates):
        outputs = F.relu(layer(x))
        x = network.dropout(outputs, rate, noisy=False)
    return (outputs > 0).double().mean(0) > 0.001 + 1e-9
`;

/**
 * What networks say by each rule with N masks, and what that comes to; a network below `collapseLevel` has
 * collapsed, and model variance is told under `name`.
 */
export const modelScores = (collapseLevel: number, name: string): string => `
@torch.no_grad()
def predict(network, x):
    """What one network says, [image, class]: with scaled weights, then as means over each of N masks; and
    the variance over masks, averaged. Before the softmax and after it."""
    logits = network(x, noisy=False)
    if not any(network.rates):  # the same under every mask
        masks = logits.expand(N[-1], -1, -1)
    else:
        masks = torch.stack([network(x, noisy=True) for _ in range(N[-1])])
    said = {}
    both = {"logits": (logits, masks), "probabilities": (logits.softmax(1), masks.softmax(2))}
    for name, (scaled, sampled) in both.items():
        rules = [scaled, *(sampled[:n].mean(0) for n in N)]
        said[name] = {"rules": rules, "over_masks": sampled.var(0).mean().item()}
    return said


def score(logits, probabilities, y):
    """What the networks' predictions by one rule, [model, image, class], come to."""
    scores = {}
    normalised = {"logits": logits.log_softmax(2), "probabilities": probabilities.clamp_min(1e-38).log()}
    for name, outputs in (("logits", logits), ("probabilities", probabilities)):
        # torch divides by n - 1 unless told otherwise; model variance divides by n.
        variance = outputs.var(0, unbiased=False).mean().item()
        power = ((outputs - outputs.mean(2, keepdim=True)) ** 2).mean().item()
        right = (outputs.argmax(2) == y).double().mean(1)
        scores[name] = {
            "${name}": variance,
            "relative": variance / power if power > 0 else 0,
            "crossEntropy": F.nll_loss(normalised[name].flatten(0, 1), y.repeat(len(outputs))).item(),
            "accuracy": right.mean().item(),
            "collapsed": (right < ${collapseLevel}).sum().item(),
        }
    # How far the networks' mean lies from the truth.
    bias2 = ((probabilities.mean(0) - F.one_hot(y, 10)) ** 2).mean().item()
    return {**scores, "bias2": bias2}
`;

/** Accuracy by the mean of SAMPLES masks, and how far a curve at POINTS fluctuates. */
export const curveMeasures = `
@torch.no_grad()
def sampled_accuracy(network, x, y):
    """Share of images that the geometric mean over masks gets right."""
    log_p = sum(network(x, noisy=True).double().log_softmax(1) for _ in range(SAMPLES))
    return (log_p.argmax(1) == y).double().mean().item()


def fluctuation(curve):
    """How far accuracy fluctuates: its deviation from a line through the curve's second half."""
    from_point = len(POINTS) // 2
    examples, values = POINTS[from_point:], np.array(curve[from_point:])
    if len(values) < 3:
        return None
    squares = (values - np.polyval(np.polyfit(examples, values, 1), examples)) ** 2
    return math.sqrt(squares.sum() / (len(values) - 2))
`;

/** Mean sampling standard deviation by the numbers of MASKS; that of the logits is told under `name`. */
export const samplingDeviation = (name: string): string => `
@torch.no_grad()
def measure(network, x):
    """How far outputs spread over masks: MSTD of logits and of probabilities, by number of masks."""
    # [mask, image, class]
    logits = torch.stack([network(x, noisy=True) for _ in range(MASKS[-1])]).double()
    scaled = network(x, noisy=False).double()
    # torch divides by n - 1 unless told otherwise; MSTD divides by n.
    spreads = {
        n: {
            "${name}": logits[:n].std(0, unbiased=False).mean().item(),
            "onProbabilities": logits[:n].softmax(2).std(0, unbiased=False).mean().item(),
        }
        for n in MASKS
    }
    most = spreads.pop(MASKS[-1])
    size = scaled.var(1, unbiased=False).mean().sqrt().item()
    return {**most, "fewer": spreads, "logitSize": size}
`;

/** Outcomes of every prediction rule, with up to SAMPLES masks. */
export const everyRule = `
@torch.no_grad()
def measure(network, x, y):
    """Every prediction rule on one set of images."""
    scaled = network(x, noisy=False).double().log_softmax(1)
    right = scaled.argmax(1) == y
    singles, sampled, discordant = [], {}, {}
    sum_log_p, log_sum_p = 0, torch.tensor(-math.inf)
    for n in range(1, SAMPLES + 1):
        log_p = network(x, noisy=True).double().log_softmax(1)
        singles.append(outcome(log_p, y))
        sum_log_p = sum_log_p + log_p
        log_sum_p = torch.logaddexp(log_sum_p, log_p)
        # The geometric mean of the masks' probabilities, and the arithmetic one.
        rules = {"geometric": sum_log_p / n, "arithmetic": log_sum_p - math.log(n)}
        sampled[n] = {rule: outcome(values, y) for rule, values in rules.items()}
        # Images on which exactly one of sampled and scaled prediction is right.
        discordant[n] = {
            rule: ((values.argmax(1) == y) != right).sum().item() for rule, values in rules.items()
        }
    single = average(singles)
    return {"scaled": outcome(scaled, y), "single": single, "sampled": sampled, "discordant": discordant}
`;

/** How far clusterings of the units of the layer LAYER into K agree, with k-means and `agreement`. */
export const unitClusters = `
@torch.no_grad()
def measure(network, x):
    """Clusters the units of the layer by incoming and by outgoing weights; how far do both agree?"""
    # nn.Linear keeps weights as [output, input]: a row here and a column of the next are a unit's.
    incoming, outgoing = network.layers[LAYER - 1].weight, network.layers[LAYER].weight.T
    labels_in = k_means(incoming, min(K, len(incoming)), RESTARTS)
    labels_out = k_means(outgoing, min(K, len(outgoing)), RESTARTS)
    rand, adjusted = live_rand, live_adjusted = rand_indices(labels_in, labels_out)
    alive = is_alive(network, x[:1000])
    live = int(alive.sum())
    if live < 2:
        live_rand, live_adjusted = 1.0, 1.0
    elif live < len(alive):
        sides = [k_means(rows[alive], min(K, live), RESTARTS) for rows in (incoming, outgoing)]
        live_rand, live_adjusted = rand_indices(*sides)
    # What is left when the units of one clustering are dealt out at random.
    shuffled = [labels_out[torch.randperm(len(labels_out))] for _ in range(200)]
    chance = np.array([rand_indices(labels_in, labels) for labels in shuffled])
    (rand_low, adjusted_low), (rand_high, adjusted_high) = np.quantile(chance, [0.025, 0.975], axis=0)
    directions = F.normalize(incoming.double())
    cosines = (directions @ directions.T).fill_diagonal_(-1)
    return {
        "rand": rand,
        "adjustedRand": adjusted,
        "liveRand": live_rand,
        "liveAdjustedRand": live_adjusted,
        "chanceRand": chance[:, 0].mean(),
        "chanceRandLow": rand_low,
        "chanceRandHigh": rand_high,
        "chanceAdjusted": chance[:, 1].mean(),
        "chanceAdjustedLow": adjusted_low,
        "chanceAdjustedHigh": adjusted_high,
        "largestIn": labels_in.bincount().max().item(),
        "largestOut": labels_out.bincount().max().item(),
        "trivial": 1 if K == 1 or live <= K else 0,
        "deadUnits": len(alive) - live,
        "nearestCosine": cosines.max(1).values.mean().item() if len(cosines) > 1 else 0,
        "labelsIn": labels_in.tolist(),
        "labelsOut": labels_out.tolist(),
    }
`;
