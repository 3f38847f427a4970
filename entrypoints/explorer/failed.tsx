/** What stands where the knowledge base cannot be read. */
export function Failed() {
  return (
    <main>
      <div class="nothing">
        <h1>The knowledge base cannot be read</h1>
        <p>
          Load this page again. If that does not help, install Backgrounder anew: its file of knowledge is damaged or belongs to another
          version.
        </p>
      </div>
    </main>
  );
}
