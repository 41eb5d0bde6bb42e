// ModelArchitecture
