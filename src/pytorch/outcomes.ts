import { predicting } from './distilling.ts';

/** What probabilities come to, and how networks say them; with `ideal`, how far they lie from an average over masks too. */
export const outcomes = (ideal: boolean): string => `
def outcome(p, y${ideal ? ', ideal' : ''}):
    """Error, cross-entropy${ideal ? ', calibration error and distance from the ideal' : ' and calibration error'} of probabilities [image, class]."""
    confidence, said = p.max(1)
    right = (said == y).double()
    bins = (confidence * 15).long().clamp(max=14)
    ece = sum((right - confidence)[bins == b].sum().abs().item() for b in range(15)) / len(y)
    return {
        "error": 1 - right.mean().item(),
        "crossEntropy": -p[torch.arange(len(y)), y].log().mean().item(),
        "ece": ece,${
          ideal
            ? `
        "kl": (ideal * (ideal / p).log()).sum(1).mean().item(),
        "confidence": confidence.mean().item(),`
            : ''
        }
    }


${predicting}
`;
