export default function Runs() {
  return <section className="text" />;
}
