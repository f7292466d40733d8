/** The first hidden layer of a network with fewer units; a script sets UNITS, how many it had, and FACTORS. */
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
