//! Prints the TypeScript twin of the wire types; `cargo xtask types` writes it to `ui/src/api/generated.ts`.

fn main() {
    print!("{}", tillwise_engine::api::typescript());
}
