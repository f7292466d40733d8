export default function Assignments() {
  return <section className="text" />;
}
