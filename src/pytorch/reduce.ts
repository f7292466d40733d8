/**
 * Pieces of Python text for scripts with PyTorch: the first hidden layer of a network with fewer units. A script sets
 * UNITS, how many it had, FACTORS and RESTARTS.
 */

export const reductions = `
def with_first_layer(network, weight, bias, next_weight):
    """A copy of the network with another first hidden layer."""
    other = copy.deepcopy(network)
    first, second = other.layers[:2]
    first.weight, first.bias = nn.Parameter(weight), nn.Parameter(bias)
    second.weight = nn.Parameter(next_weight)
    return other


def merged(network, labels):
    """Units of one cluster become one: the mean of their incoming weights and biases, the sum of their
    outgoing weights."""
    member = F.one_hot(labels.unique(return_inverse=True)[1]).float()  # [unit, cluster]
    first, second = network.layers[:2]
    share = (member / member.sum(0)).T
    # nn.Linear keeps weights as [output, input].
    return with_first_layer(network, share @ first.weight, share @ first.bias, second.weight @ member)


def only(network, kept):
    """Some units stay as they are; what comes out of them is scaled up for those left out."""
    first, second = network.layers[:2]
    outgoing = second.weight[:, kept] * (UNITS / len(kept))
    return with_first_layer(network, first.weight[kept], first.bias[kept], outgoing)


def with_best_factor(network, held_x, held_y):
    """Outgoing weights times the factor that is best on held-out images, of equally good ones that
    nearest to 1; and the factor."""

    def times(factor):
        first, second = network.layers[:2]
        return with_first_layer(network, first.weight, first.bias, second.weight * factor)

    if len(network.layers[0].weight) == UNITS:
        return network, 1  # nothing to make up for
    by_distance = sorted(FACTORS, key=lambda factor: abs(factor - 1))
    best = max(by_distance, key=lambda factor: accuracy(times(factor), held_x, held_y))
    return times(best), best
`;

/** One network in every way, as `core/compress-network.ts` has it. */
export const compress = `
@torch.no_grad()
def compress(network, count, seed, held, test):
    """Compresses the first hidden layer to \`count\` units in every way. Test images decide nothing."""
    incoming, outgoing = network.layers[0].weight, network.layers[1].weight.T
    a, b = (k_means(rows, min(count, UNITS), RESTARTS) for rows in (incoming, outgoing))
    by_incoming, by_outgoing = merged(network, a), merged(network, b)
    validation = {"byIncoming": accuracy(by_incoming, *held), "byOutgoing": accuracy(by_outgoing, *held)}
    side = "outgoing" if validation["byOutgoing"] > validation["byIncoming"] else "incoming"
    chosen, factor = with_best_factor(by_outgoing if side == "outgoing" else by_incoming, *held)
    # For comparison: units merged only where both clusterings agree, a random subset, the largest norms.
    agreed = merged(network, a * UNITS + b)
    shuffled = torch.randperm(UNITS, generator=torch.Generator().manual_seed(seed))
    norms = (incoming**2).sum(1) * (outgoing**2).sum(1)

    def fitted(other):
        return accuracy(with_best_factor(other, *held)[0], *test)

    return {
        "byIncoming": accuracy(by_incoming, *test),
        "byOutgoing": accuracy(by_outgoing, *test),
        "chosen": accuracy(chosen, *test),
        "chosenSide": side,
        "chosenUnits": len(chosen.layers[0].weight),
        "factor": factor,
        "validation": {**validation, "chosen": accuracy(chosen, *held)},
        "agreementOnly": {"units": len(agreed.layers[0].weight), "accuracy": fitted(agreed)},
        "baselines": {
            "randomSubset": fitted(only(network, shuffled[:count])),
            "normPruning": fitted(only(network, norms.argsort(descending=True)[:count])),
        },
    }
`;
