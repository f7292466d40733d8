export default function Plans() {
  return <section className="text" />;
}
