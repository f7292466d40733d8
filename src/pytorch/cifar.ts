/**
 * Reads CIFAR-10 from the archive of its authors; `places` says in Python which training images are taken, in the set's
 * own order, which the page has too.
 */
export const cifar = (places: string): string => `
ARCHIVE = "cifar-10-python.tar.gz"
HOME = f"https://www.cs.toronto.edu/~kriz/{ARCHIVE}"
MD5 = "c58f30108f718f92721af3b95e74349a"


def load_cifar(folder):
    """Training images, their labels, test images, their labels; pixels [image, 3072] are 0 to 1."""
    path = Path(folder or "cifar") / ARCHIVE
    if not path.exists() and folder:
        sys.exit(f"{path} is missing; get it from {HOME}")
    if not path.exists():
        print(f"downloading {HOME}", file=sys.stderr)
        path.parent.mkdir(exist_ok=True)
        with urllib.request.urlopen(HOME) as answer:
            path.write_bytes(answer.read())
    data = path.read_bytes()
    if hashlib.md5(data).hexdigest() != MD5:
        sys.exit(f"{path} is not CIFAR-10's: its MD5 sum should be {MD5}")
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:

        def read(name):
            part = pickle.load(archive.extractfile(f"cifar-10-batches-py/{name}"), encoding="latin1")
            return part["data"].astype(np.float32) / 255, np.array(part["labels"], np.int64)

        parts = [read(f"data_batch_{i}") for i in range(1, 6)]
        test_x, test_y = read("test_batch")
    x, y = (np.concatenate(some) for some in zip(*parts))
    train = ${places}
    return tuple(torch.from_numpy(a) for a in (x[train], y[train], test_x[:TEST_IMAGES], test_y[:TEST_IMAGES]))
`;
